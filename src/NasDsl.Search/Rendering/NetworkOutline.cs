namespace NasDsl.Search.Rendering;

/// <summary>The whole network of an architecture as the stages that an example passes: stem, operations, cells, head and classifier, with the shapes on the way.</summary>
public static class NetworkOutline
{
    /// <summary>The stages in order. Cells are one stage each, equal ones in a row one stage together; the norms behind sums of linked layers are left out.</summary>
    /// <param name="network">An architecture of a space that has networks.</param>
    public static IReadOnlyList<NetworkStage> Of(INetworkOperations network)
    {
        ArgumentNullException.ThrowIfNull(network);
        var visitor = new OutlineVisitor();
        network.VisitOperations(visitor);
        return visitor.Finish();
    }

    private sealed class OutlineVisitor : IOperationVisitor
    {
        private readonly List<NetworkStage> _stages = [];
        private NetworkStage? _cell;
        private bool _isAtInputs;

        public void Visit(in OperationPlace place)
        {
            bool isInput = place is { IsInCell: true, Operation: OperationWalk.ProjectionName or OperationWalk.AdapterName };
            if (isInput)
            {
                // A cell begins with what brings its inputs to its channels; the last of them is the output of the stage before.
                if (!_isAtInputs)
                {
                    EndCell();
                }

                _cell = new NetworkStage("cell", place.Input, place.OutChannels, 1);
            }
            else if (place.IsInCell && _cell is not null)
            {
                _cell = place.Stride > 1 ? _cell with { Name = "reduction cell", Stride = place.Stride } : _cell;
            }
            else if (place.Operation != OperationWalk.SumNormName)
            {
                EndCell();
                Add(new NetworkStage(place.Operation[(place.Operation.LastIndexOf('.') + 1)..], place.Input, place.OutChannels, place.Stride));
            }

            _isAtInputs = isInput;
        }

        public IReadOnlyList<NetworkStage> Finish()
        {
            EndCell();
            return _stages;
        }

        private void EndCell()
        {
            if (_cell is not null)
            {
                Add(_cell);
                _cell = null;
            }
        }

        private void Add(NetworkStage stage)
        {
            if (_stages.Count > 0
                && _stages[^1] is { Stride: 1 } last
                && last with { Count = 1, Input = stage.Input } == stage
                && (last.Input.Height, last.Input.Width) == (stage.Input.Height, stage.Input.Width))
            {
                _stages[^1] = last with { Count = last.Count + 1 };
                return;
            }

            _stages.Add(stage);
        }
    }
}
