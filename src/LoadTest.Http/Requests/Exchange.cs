using System.Net;
using LoadTest.Connections;
using LoadTest.Targets;
using LoadTest.Wire;

namespace LoadTest.Requests;

/// <summary>One request of an iteration, to the last byte of its last response, and what it records.</summary>
internal sealed class Exchange(
    LoadContext load, HttpTransport transport, HttpUser user, OutgoingRequest request, string? name, ExpectedStatus? expect)
    : ConnectionWait(load)
{
    /// <summary>Sends the request.</summary>
    /// <exception cref="TargetNotAllowedException">Nothing has been sent.</exception>
    /// <exception cref="HttpRequestException">There is no response.</exception>
    public async Task<LoadResponse> RunAsync(CancellationToken cancellation)
    {
        if (!transport.Allowed.Allows(request.Url)) throw TargetNotAllowedException.OfRequest(request.Url);
        if (request.Message is { } message) user.AddHeaders(message);
        var method = request.Method;
        var steps = new ExchangeSteps(Load, name);
        var start = transport.Time.GetTimestamp();
        var buffer = new ResponseBuffer();
        var reply = default(Reply);
        try
        {
            var connections = user.Connections(transport);
            reply = await SendAsync(connections, buffer, cancellation).ConfigureAwait(false);
            // Left at once, for its connection may serve somebody else from then on.
            var isRedirect = IsRedirect(reply, buffer);
            if (isRedirect) reply = reply.Leave(buffer);
            if (isRedirect) reply = await FollowAsync(connections, buffer, cancellation).ConfigureAwait(false);
            var failure = FailureOf(reply.Status, method);
            steps.EndFirstByte(failure);
            var timeToFirstByte = transport.Time.GetElapsedTime(start);
            await reply.ReceiveBodyAsync(buffer, cancellation).ConfigureAwait(false);
            reply = reply.Received();
            Complete(steps, failure, reply.Status, buffer);
            return new LoadResponse(reply.Status, reply.Message, buffer, timeToFirstByte, failure is null);
        }
        catch (Exception exception)
        {
            Fail(steps, exception, buffer);
            reply.Abandon();
            buffer.Dispose();
            throw;
        }
        finally
        {
            End();
        }
    }

    // Most requests are not redirected, and wait in one method less.
    private ValueTask<Reply> SendAsync(HttpConnections connections, ResponseBuffer buffer, CancellationToken cancellation)
    {
        if (request.Content?.Headers.ContentLength is { } length and > 0) Load.Count(HttpMetrics.BytesSent, length);
        return WireRule.Covers(request, user)
            ? connections.Wire.SendAsync(request, user, this, buffer, cancellation)
            : SendMessageAsync(connections, cancellation);
    }

    private async ValueTask<Reply> SendMessageAsync(HttpConnections connections, CancellationToken cancellation)
    {
        var message = request.ToMessage(user);
        RequestOwner.Set(message, this);
        return Reply.Of(await connections.SendAsync(message, cancellation).ConfigureAwait(false));
    }

    private async ValueTask<Reply> FollowAsync(HttpConnections connections, ResponseBuffer buffer, CancellationToken cancellation)
    {
        for (var redirects = 0; redirects < Redirection.Most; redirects++)
        {
            var reply = await SendAsync(connections, buffer, cancellation).ConfigureAwait(false);
            if (!IsRedirect(reply, buffer)) return reply;
            reply.Leave(buffer);
        }

        throw Redirection.TooMany();
    }

    private bool IsRedirect(Reply reply, ResponseBuffer buffer)
    {
        try
        {
            Load.Count(HttpMetrics.Status(reply.Status));
            return Redirection.Is(reply.Status) && expect?.Includes(reply.Status) != true && TryRedirect(reply, buffer);
        }
        catch
        {
            reply.Abandon();
            throw;
        }
    }

    private bool TryRedirect(Reply reply, ResponseBuffer buffer)
    {
        if (reply.Message is { } message) return Redirection.TryApply(request.ToMessage(user), message, transport, user);
        using var made = ResponseMessage.Of(reply.Status, buffer.Head);
        return Redirection.TryApply(request.ToMessage(user), made, transport, user);
    }

    private string? FailureOf(int status, HttpMethod method)
    {
        if ((expect ?? ExpectedStatus.BelowError).Includes(status)) return null;
        return name is null ? $"HTTP {status} {method}" : $"HTTP {status} {method} {name}";
    }

    private void Complete(ExchangeSteps steps, string? failure, int status, ResponseBuffer buffer)
    {
        steps.End(failure);
        if (failure is not null) Load.Fail(failure, new HttpRequestException(failure, inner: null, (HttpStatusCode)status));
        Count(buffer, failure is not null);
    }

    private void Fail(ExchangeSteps steps, Exception exception, ResponseBuffer buffer)
    {
        steps.EndFirstByte(exception.Message);
        steps.End(exception.Message);
        Count(buffer, hasFailed: true);
    }

    private void Count(ResponseBuffer buffer, bool hasFailed)
    {
        if (buffer.BodyLength > 0) Load.Count(HttpMetrics.BytesReceived, buffer.BodyLength);
        Load.Rate(HttpMetrics.Error, hasFailed);
    }
}
