// Runs measure time on a machine that they want for themselves.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
