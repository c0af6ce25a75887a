using System.Text.Json;

namespace NasDsl.Benchmarks.OneShot;

/// <summary>The rows that are known, kept in a file of JSON lines where there is one.</summary>
internal sealed class OneShotRows
{
    private readonly string? _file;
    private readonly List<OneShotRow> _rows = [];

    public OneShotRows(string? file)
    {
        _file = file;
        if (file is not null && File.Exists(file))
        {
            _rows.AddRange(File.ReadLines(file).Select(static line => JsonSerializer.Deserialize<OneShotRow>(line)!));
        }
    }

    public bool Has(string search, ulong number) => _rows.Exists(row => row.Search == search && row.Number == number);

    public IEnumerable<OneShotRow> Of(string search) => _rows.Where(row => row.Search == search);

    public void Add(OneShotRow row)
    {
        _rows.Add(row);
        if (_file is not null)
        {
            File.AppendAllText(_file, JsonSerializer.Serialize(row) + "\n");
        }
    }
}
