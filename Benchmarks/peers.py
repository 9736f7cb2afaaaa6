"""Other programs on the corpus's own files: each does less than an audit or something else, and is a measure of scale only.

Libraries are called inside one process, so that no start is counted; xmllint is one process for all files."""
import subprocess
import sys
import time

# How many files each is given at most: proselint needs seconds for one.
MOST = {"xmllint": 1000, "docx2txt": 100, "python-docx": 100, "proselint": 5}

# A peer's name, the form that it reads, and what imports it and reads one file.
LIBRARIES = (
    ("docx2txt", "docx", "import docx2txt", "docx2txt.process(path)"),
    ("python-docx", "docx", "import docx",
     "[p.text for p in docx.Document(path).iter_inner_content() if hasattr(p, 'text')]"),
    ("proselint", "text",
     "from proselint.tools import LintFile\nfrom proselint.checks import __register__\n"
     "from proselint.registry import CheckRegistry\nCheckRegistry().register_many(__register__)",
     "LintFile(source=path, content=open(path, encoding='utf-8').read()).lint()"),
)

TIMED = """
import sys, time
{imports}
started = time.perf_counter()
for path in sys.argv[1:]:
    {call}
print(time.perf_counter() - started)
"""


def rates(folders):
    """Triples of a peer, the form of its files, and files a second or a sentence that says why there are none."""
    yield "xmllint", "xml", xmllint(files(folders, "xml", "xmllint"))
    for name, form, imports, call in LIBRARIES:
        yield name, form, library(imports, call, files(folders, form, name))


def files(folders, form, peer):
    return [str(path) for path in sorted(folders[form].iterdir())[: MOST[peer]]]


def xmllint(paths):
    started = time.perf_counter()
    try:
        subprocess.run(["xmllint", "--noout", *paths], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        return "left out: xmllint could not be run."
    return len(paths) / (time.perf_counter() - started)


def library(imports, call, paths):
    done = subprocess.run(
        [sys.executable, "-c", TIMED.format(imports=imports, call=call), *paths], capture_output=True, text=True)
    if done.returncode != 0:
        reason = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
        return f"left out: {reason}"
    return len(paths) / float(done.stdout)
