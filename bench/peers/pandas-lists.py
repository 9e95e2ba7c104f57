# Every code column is blank or in its list. Usage: python3 pandas-lists.py FILE CODES
import csv
import json
import sys

import pandas

_, file, codes = sys.argv
text = dict(sep="^", dtype=str, quoting=csv.QUOTE_NONE, keep_default_na=False)
data = pandas.read_csv(file, **text)
lists = pandas.read_csv(codes, names=["column", "code"], **text)
faults = sum(
    int((~data.iloc[:, int(column) - 1].isin([*group.code, ""])).sum())
    for column, group in lists.groupby("column")
)
print(json.dumps({"records": len(data), "faults": faults}))
