#!/usr/bin/env python3
"""Looks at the readable reports in a real browser: at a desk, on a phone, and printed on A4.

usage: check_pages.py PROGRAM

Pages and pictures go to report/browser/, so that a person can look at what was checked.
"""
import pathlib
import shutil
import subprocess
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
OUTPUT = ROOT / "report/browser"
PAGES = [
    "index",
    "03-national-template-requires-improvement",
    "04-interchange-inadequate",
    "09-amberley-good",
    "reviews",
    "month/report",
    "month/pack",
    "six-weekly",
    "quarterly-public",
]
# Pages that are printed across.
ACROSS = {"index", "reviews"}
DESK = {"width": 1280, "height": 900}
PHONE = {"width": 360, "height": 740}
failures = []
passed = 0


def check(holds, message):
    global passed
    if holds:
        passed += 1
    else:
        failures.append(message)
        print(f"failed: {message}", file=sys.stderr)


def check_axe(page, where):
    found = Axe().run(page).response["violations"]
    for violation in found:
        targets = ", ".join(str(node["target"]) for node in violation["nodes"][:3])
        check(False, f"{where}: axe {violation['id']}: {violation['help']} at {targets}")
    check(not found, f"{where}: axe finds {len(found)} violations")


def check_order_of_headings(page, where):
    levels = page.eval_on_selector_all("h1,h2,h3,h4,h5,h6", "all => all.map(one => Number(one.tagName[1]))")
    check(levels.count(1) == 1, f"{where}: {levels.count(1)} headings of level 1")
    check(all(next_ - level <= 1 for level, next_ in zip(levels, levels[1:])), f"{where}: a heading skips a level")


def check_links(page, where):
    """Every link leads to a place on the page or to a page beside it; ids stand once."""
    broken = page.eval_on_selector_all(
        "a[href^='#']", "all => all.map(a => a.getAttribute('href').slice(1)).filter(id => !document.getElementById(id))")
    check(not broken, f"{where}: links lead nowhere: {broken[:5]}")
    twice = page.evaluate(
        "() => { const ids = [...document.querySelectorAll('[id]')].map(e => e.id);"
        " return ids.filter((id, i) => ids.indexOf(id) !== i) }")
    check(not twice, f"{where}: ids stand twice: {twice[:5]}")
    files = page.eval_on_selector_all("a:not([href^='#'])", "all => all.map(a => a.getAttribute('href'))")
    beside = (OUTPUT / where.split(" ")[0]).parent
    absent = [name for name in files if not (beside / name).is_file()]
    check(not absent, f"{where}: pages that are not there: {absent[:5]}")


def check_keyboard(page, where):
    """The first stop is the skip link; every later one shows where it is."""
    page.keyboard.press("Tab")
    first = page.evaluate("() => document.activeElement.getAttribute('href')")
    check(first == "#main", f"{where}: the first stop of the keyboard is {first} and not the skip link")
    page.keyboard.press("Enter")
    check(page.evaluate("() => document.activeElement.id") == "main", f"{where}: the skip link does not move the focus")
    for _ in range(5):
        page.keyboard.press("Tab")
        if page.evaluate("() => document.activeElement === document.body"):
            break  # a page without further stops
        outline = page.evaluate(
            "() => { const s = getComputedStyle(document.activeElement);"
            " return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2 }")
        check(outline, f"{where}: the focus cannot be seen")


def check_width(page, where):
    wide = page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")
    check(wide <= 0, f"{where}: the page is {wide} pixels wider than the screen")


def check_print(page, where, name):
    page.emulate_media(media="print")
    hidden = page.eval_on_selector_all(
        "details:not([open]) > :not(summary)",
        "all => all.filter(one => one.getBoundingClientRect().height === 0).length")
    check(hidden == 0, f"{where}: {hidden} closed parts stay closed on paper")
    # The width of A4 between its margins.
    page.set_viewport_size({"width": 1000 if name in ACROSS else 680, "height": 900})
    check_width(page, where)
    paper = OUTPUT / f"{name}.pdf"
    page.pdf(path=paper, prefer_css_page_size=True)
    check(paper.stat().st_size > 10_000, f"{where}: the printed page is empty")
    page.screenshot(path=OUTPUT / f"{name}-print.png", full_page=True)
    page.emulate_media(media="screen")


def look_at(browser, name):
    for screen, size in (("desktop", DESK), ("phone", PHONE)):
        where = f"{name} ({screen})"
        context = browser.new_context(viewport=size, bypass_csp=True)
        page = context.new_page()
        asked = []
        page.on("request", lambda request: asked.append(request.url))
        faults = []
        page.on("console", lambda message: faults.append(message.text))
        page.goto((OUTPUT / f"{name}.html").as_uri())
        check(asked == [(OUTPUT / f"{name}.html").as_uri()], f"{where}: fetches {asked[1:]}")
        check(page.evaluate("() => document.scripts.length") == 0, f"{where}: holds a script")
        check(not faults, f"{where}: the browser says {faults[:3]}")
        page.screenshot(path=OUTPUT / f"{name}-{screen}.png")
        page.screenshot(path=OUTPUT / f"{name}-{screen}-whole.png", full_page=True)
        check_width(page, where)
        check_order_of_headings(page, where)
        check_links(page, where)
        check_keyboard(page, where)
        # What is behind a summary must be as good as what is in sight.
        page.evaluate("() => document.querySelectorAll('details').forEach(one => one.open = true)")
        check_width(page, where + ", all open")
        check_axe(page, where)
        if screen == "desktop":
            page.reload()
            check_print(page, f"{name} (print)", name)
        context.close()


def make_month(program):
    """Two invented months of new plans from the samples, the later one confirmed in part, with every report of them."""
    folder = OUTPUT / "month"
    documents = folder / "documents"
    documents.mkdir(parents=True)
    plan = (ROOT / "samples/02-tarnbridge-good.txt").read_text()
    weak = (ROOT / "samples/10-sallowfield-requires-improvement.txt").read_text()
    rows = ["caseId,surname,forename,dob,ncy,finalIssued,phase,team,settingName,primaryNeed"]
    for number in range(24):
        text, born, old = (plan, "2017-06-03", "Kofi") if number % 2 else (weak, "2019-02-17", "Tomasz")
        month = "10" if number < 12 else "11"
        rows.append(f"HX{number:03},Wardle,{old},{born},4,2026-{month}-12,primary,{'North' if number % 3 else 'South'} team,"
                    f"Millrace School,SLCN")
        (documents / f"HX{number:03}.txt").write_text(text.replace("Adeyemi-Marsh", "Wardle") + f"\nCopy {number}\n")
    (folder / "caseload.csv").write_text("\n".join(rows) + "\n")
    records = folder / "records.sqlite"

    def run(*arguments):
        ended = subprocess.run([program, *arguments], cwd=ROOT, capture_output=True)
        check(ended.returncode in (0, 3), f"{arguments[0]} ended with {ended.returncode}: {ended.stderr.decode()[:300]}")

    for month in ("2026-10", "2026-11"):
        monthly = ["monthly", "--month", month, "--caseload", folder / "caseload.csv", "--documents", documents,
                   "--records", records, "--seed", "s" + month, "--output", folder]
        if month == "2026-10":
            monthly[-1] = folder / "earlier"
        run(*monthly)
        drawn = [line.split(",")[1] for line in (monthly[-1] / "audit-set.csv").read_text().split()[1:]]
        for case in drawn[:2]:
            run("records", "confirm", case, "--records", records, "--month", month, "--by", "A. Officer",
                "--as-of", "2026-12-04")
        run(*monthly)
    shutil.copy(folder / "packs/team-North-team.html", folder / "pack.html")
    run("report", "--records", records, "--kind", "six-weekly", "--period", "2026-10-01/2026-11-11",
        "--output", OUTPUT / "six-weekly.html")
    run("report", "--records", records, "--kind", "quarterly-public", "--period", "2026-Q4",
        "--output", OUTPUT / "quarterly-public.html")


def main():
    program = sys.argv[1]
    shutil.rmtree(OUTPUT, ignore_errors=True)
    run = subprocess.run(
        [program, "audit", "samples", "--format", "html", "--output", OUTPUT], cwd=ROOT, capture_output=True)
    check(run.returncode in (0, 3), f"audit ended with status {run.returncode}: {run.stderr.decode()[:300]}")
    run = subprocess.run(
        [program, "reviews", "Tests/Browser/caseload.csv", "--as-of", "2026-11-24", "--format", "html",
         "--output", OUTPUT / "reviews.html"], cwd=ROOT, capture_output=True)
    check(run.returncode == 0, f"reviews ended with status {run.returncode}: {run.stderr.decode()[:300]}")
    make_month(program)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for name in PAGES:
            look_at(browser, name)
        browser.close()
    print(f"pages in a browser: {passed} passed, {len(failures)} failed; pictures in report/browser/")
    sys.exit(1 if failures else 0)


main()
