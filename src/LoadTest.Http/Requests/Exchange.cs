using System.Runtime.CompilerServices;
using LoadTest.Connections;
using LoadTest.Targets;

namespace LoadTest.Requests;

/// <summary>One request of an iteration, to the last byte of its last response, and what it records.</summary>
internal sealed class Exchange(
    LoadContext load, HttpTransport transport, HttpUser user, HttpRequestMessage request, string? name, ExpectedStatus? expect)
    : IConnectionWait
{
    private volatile bool _isOver;

    /// <summary>Sends the request.</summary>
    /// <exception cref="TargetNotAllowedException">Nothing has been sent.</exception>
    /// <exception cref="HttpRequestException">There is no response.</exception>
    public async Task<LoadResponse> RunAsync(CancellationToken cancellation)
    {
        if (!transport.Allowed.Allows(request.RequestUri!)) throw TargetNotAllowedException.OfRequest(request.RequestUri!);
        user.AddHeaders(request);
        RequestOwner.Set(request, this);
        var method = request.Method;
        var steps = new ExchangeSteps(load, name);
        var start = transport.Time.GetTimestamp();
        var body = new ResponseBody();
        HttpResponseMessage? message = null;
        try
        {
            message = await FollowAsync(cancellation).ConfigureAwait(false);
            var failure = FailureOf((int)message.StatusCode, method);
            steps.EndFirstByte(failure);
            var timeToFirstByte = transport.Time.GetElapsedTime(start);
            await body.ReadAsync(message.Content, cancellation).ConfigureAwait(false);
            steps.End(failure);
            if (failure is not null) load.Fail(failure);
            Count(body, failure is not null);
            return new LoadResponse(message, body, timeToFirstByte, failure is null);
        }
        catch (Exception exception)
        {
            steps.EndFirstByte(exception.Message);
            steps.End(exception.Message);
            Count(body, hasFailed: true);
            body.Dispose();
            message?.Dispose();
            throw;
        }
        finally
        {
            _isOver = true;
        }
    }

    /// <inheritdoc/>
    public LoadStep BeginConnect() => load.Step(HttpMetrics.Connect);

    /// <inheritdoc/>
    /// <remarks>A request may find another connection free before its own is set up, which then is nothing that it has waited for.</remarks>
    public void EndConnect(LoadStep step, string? failure)
    {
        if (_isOver) return;
        if (failure is not null) step.Fail(failure);
        step.Dispose();
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<HttpResponseMessage> FollowAsync(CancellationToken cancellation)
    {
        var connections = user.Connections(transport);
        for (var redirects = 0; redirects <= Redirection.Most; redirects++)
        {
            if (request.Content?.Headers.ContentLength is { } length and > 0) load.Count(HttpMetrics.BytesSent, length);
            var response = await connections.SendAsync(request, cancellation).ConfigureAwait(false);
            try
            {
                var status = (int)response.StatusCode;
                load.Count(HttpMetrics.Status(status));
                if (expect?.Includes(status) == true || !Redirection.TryApply(request, response, transport, user)) return response;
            }
            catch
            {
                response.Dispose();
                throw;
            }

            response.Dispose();
        }

        throw new HttpRequestException($"A request follows at most {Redirection.Most} redirects; the service asked for one more.");
    }

    private string? FailureOf(int status, HttpMethod method)
    {
        if ((expect ?? ExpectedStatus.Success).Includes(status)) return null;
        return name is null ? $"HTTP {status} {method}" : $"HTTP {status} {method} {name}";
    }

    private void Count(ResponseBody body, bool hasFailed)
    {
        if (body.Length > 0) load.Count(HttpMetrics.BytesReceived, body.Length);
        load.Rate(HttpMetrics.Error, hasFailed);
    }
}
