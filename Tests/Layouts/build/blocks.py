"""Paragraphs, runs and tables of a document that has no format yet, each with the section it belongs to."""
from dataclasses import dataclass, field

GONE = {"strike", "del", "vanish"}


@dataclass
class Run:
    text: str
    marks: frozenset = frozenset()


@dataclass
class Para:
    runs: list
    style: str = "p"  # title, h1, h2, p, li, box, check
    label: str = ""  # a number that the word processor writes, absent from the text
    sec: str = ""  # the section whose text this is; empty for headings of sections and for matter outside
    ticked: bool = False

    @property
    def text(self):
        return "".join(run.text for run in self.runs)

    @property
    def standing(self):
        """The words that still stand: without what is struck out, deleted or hidden."""
        return "".join(run.text for run in self.runs if not run.marks & GONE)


@dataclass
class Cell:
    paras: list
    span: int = 1


@dataclass
class Table:
    rows: list
    header: bool = True


@dataclass
class Doc:
    family: str
    child: dict
    traps: list
    blocks: list = field(default_factory=list)
    footer: str = ""
    sections: dict = field(default_factory=dict)  # code: {"present": ..., "merged": [...]}
    needs: list = field(default_factory=list)
    outcomes: list = field(default_factory=list)
    provisions: list = field(default_factory=list)
    kind: str = "ehc-plan"
    subject: dict = field(default_factory=dict)

    def has(self, trap):
        return trap in self.traps

    def add(self, block):
        self.blocks.append(block)
        return block

    def paragraphs(self):
        for block in self.blocks:
            if isinstance(block, Para):
                yield block
            else:
                for row in block.rows:
                    for cell in row:
                        yield from cell.paras


def para(text, style="p", sec="", label="", marks=()):
    runs = text if isinstance(text, list) else [Run(text, frozenset(marks))]
    return Para(runs, style, label, sec)


def cell(content, sec="", span=1, style="p", marks=()):
    """A cell of paragraphs; a string is one paragraph, a list several."""
    parts = content if isinstance(content, list) else [content]
    return Cell([p if isinstance(p, Para) else para(p, style, sec, marks=marks) for p in parts], span)
