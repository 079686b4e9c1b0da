"""Times spaCy md, all of its components, on one thread. Standard input: a JSON array of texts, the first WARM of which only warm up.

Standard output: { "seconds", "cpu", "each", "rss" } as JSON; rss in MiB.
"""

import json
import resource
import sys
import time

from spacy_model import load

WARM = 10
articles = json.load(sys.stdin)
nlp = load()
for article in articles[:WARM]:
    nlp(article)
each = []
before = time.process_time()
for article in articles[WARM:]:
    start = time.perf_counter()
    nlp(article)
    each.append(1000 * (time.perf_counter() - start))
cpu = time.process_time() - before
rss = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"seconds": sum(each) / 1000, "cpu": cpu, "each": each, "rss": rss}))
