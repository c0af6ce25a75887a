namespace NasDsl;

/// <summary>Is shown the operations of a network, one after the other.</summary>
public interface IOperationVisitor
{
    /// <summary>The next operation.</summary>
    void Visit(in OperationPlace place);
}
