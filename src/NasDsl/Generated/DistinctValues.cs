using System.Collections;
using System.ComponentModel;

namespace NasDsl.Generated;

/// <summary>Counts canonical values by looking at each value of a space.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DistinctValues
{
    /// <summary>How many canonical values the admissible values of a small space have.</summary>
    public static int Count<S>()
        where S : class, IFinite<S>
    {
        int all = (int)S.Cardinality;
        var isThere = new BitArray(all);
        int count = 0;
        for (int index = 0; index < all; index++)
        {
            S architecture = S.FromIndex(index);
            if (!architecture.IsAdmissible)
            {
                continue;
            }

            int canonical = (int)architecture.Canonical().ToIndex();
            if (!isThere[canonical])
            {
                isThere[canonical] = true;
                count++;
            }
        }

        return count;
    }
}
