namespace NasDsl.Torch;

/// <summary>The numbers that ONNX gives to the fields and types of its messages (onnx.proto, IR version 8).</summary>
internal static class OnnxFields
{
    public const int ModelIrVersion = 1, ModelProducerName = 2, ModelProducerVersion = 3, ModelGraph = 7, ModelOpsetImport = 8, ModelMetadata = 14;
    public const int OpsetDomain = 1, OpsetVersion = 2;
    public const int EntryKey = 1, EntryValue = 2;
    public const int GraphNode = 1, GraphName = 2, GraphInitializer = 5, GraphInput = 11, GraphOutput = 12;
    public const int NodeInput = 1, NodeOutput = 2, NodeName = 3, NodeOpType = 4, NodeAttribute = 5;
    public const int AttributeName = 1, AttributeFloat = 2, AttributeInt = 3, AttributeInts = 8, AttributeType = 20;
    public const int TensorDims = 1, TensorType = 2, TensorName = 8, TensorRawData = 9;
    public const int ValueName = 1, ValueType = 2, TypeTensor = 1, TensorTypeElement = 1, TensorTypeShape = 2, ShapeDim = 1, DimValue = 1, DimParam = 2;

    public const int ElementFloat = 1, ElementInt64 = 7;
    public const int AttributeIsFloat = 1, AttributeIsInt = 2, AttributeIsInts = 7;
}
