namespace System.Runtime.CompilerServices;

/// <summary>Lets required members compile for netstandard2.0.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property)]
internal sealed class RequiredMemberAttribute : Attribute;
