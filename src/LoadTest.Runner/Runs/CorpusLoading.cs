namespace LoadTest.Runner.Runs;

/// <summary>Reads the corpora of a load test before its load, untimed.</summary>
internal static class CorpusLoading
{
    /// <summary>Reads all of them.</summary>
    /// <exception cref="CorpusException">Some cannot be used; the faults of all.</exception>
    public static void Load(IReadOnlyList<Func<object>> corpora)
    {
        var faults = new List<string>();
        foreach (var read in corpora)
        {
            try
            {
                read();
            }
            catch (CorpusException fault)
            {
                faults.AddRange(fault.Faults);
            }
        }

        if (faults.Count > 0) throw new CorpusException(faults);
    }
}
