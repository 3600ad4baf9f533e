namespace LoadTest.Interop.Tests;

/// <summary>Needs no other language, so that a machine without them runs a test, which the platform demands.</summary>
public sealed class LockFileTests
{
    [Fact]
    public async Task The_lock_file_pins_what_is_installed_and_names_no_registry()
    {
        var lockFile = await File.ReadAllTextAsync(
            Path.Combine(AppContext.BaseDirectory, "JavaScript", "package-lock.json"), TestContext.Current.CancellationToken);

        lockFile.Should().Contain("\"integrity\"").And.NotContain("\"resolved\"");
    }
}
