"""Invented caseloads: CSV, XLSX and SEN2, from a handful of people to a large council. The same seed gives the same bytes."""
import datetime
import random
import zipfile

SURNAMES = ["Marlow", "Reed", "Okoro-Lund", "Quillfeather", "Penrose", "Vane", "O'Dowd", "Ashby", "Lindqvist", "Haddow",
            "Tarrant", "Bexley", "Rahman-Cole", "Sorley", "Wynter", "Ilesanmi", "Kestrel", "Moxon", "Dunmore", "Fairley"]
FORENAMES = ["Tamsin", "Bram", "Ines", "Alfie", "Robin", "Edie", "Noor", "Callum", "Zosia", "Idris", "Maren", "Otis",
             "Priya", "Seth", "Leila", "Rufus", "Anwen", "Kofi", "Hana", "Jude"]
NEEDS = ["ASD", "SEMH", "SLCN", "MLD", "SLD", "PMLD", "SPLD", "HI", "VI", "MSI", "PD", "DS", "OTH"]
SETTINGS = [("Elmbank Primary School", 900001), ("St Oda's C of E Primary", 900002), ("Ridgeway Academy", 900003),
            ("Beck Lane Special School", 900004), ("Harrow Hill College", 900005), ("The Larches, PRU", 900006)]
LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
HEADER = ("caseId,upn,nhsNumber,surname,forename,dob,ncy,primaryNeed,settingName,settingType,urn,phase,team,caseOfficer,cla,"
          "requestDate,requestDecisionDate,noPlanDecisionDate,draftIssued,finalIssued,amendedFinal,status,reviewType,"
          "reviewDue,invitationsSent,adviceRequested,adviceReceived,adviceCirculated,reviewMeeting,reportSent,decision,"
          "decisionDate,amendNotice,draftAmended,lastReview,phaseTransferDue,exception,ceaseDate").split(",")


def upn(number):
    digits = "999" + f"{number:09d}"
    return LETTERS[sum(int(d) * w for d, w in zip(digits, range(2, 14))) % 23] + digits


def nhs(number):
    # 999 is the range that the NHS keeps for tests.
    while True:
        digits = "999" + f"{number % 1000000:06d}"
        check = (11 - sum(int(d) * w for d, w in zip(digits, range(10, 1, -1))) % 11) % 11
        if check < 10:
            return digits + str(check)
        number += 500001


def school_year(born, day):
    start = day.year if day.month >= 9 else day.year - 1
    return start - born.year - (1 if born.month >= 9 else 0) - 4


def case(number, rng, today=datetime.date(2026, 11, 24)):
    """One row: a plan that is new in 2026, or one whose review of 2026 is on its way."""
    row = dict.fromkeys(HEADER, "")
    born = datetime.date(2007, 1, 1) + datetime.timedelta(days=rng.randrange(5200))
    setting, urn = rng.choice(SETTINGS)
    row.update(
        caseId=str(300000 + number), upn=upn(number), nhsNumber=nhs(number), surname=rng.choice(SURNAMES),
        forename=rng.choice(FORENAMES), dob=born, ncy=str(school_year(born, today)), primaryNeed=rng.choice(NEEDS),
        settingName=setting, urn=str(urn), settingType="special" if "Special" in setting else "mainstream",
        team=rng.choice(["North", "South", "East"]), caseOfficer=rng.choice(["J. Arkle", "M. Soane", "P. Tindall"]),
        cla="true" if rng.random() < 0.06 else "false", status="final")
    days = lambda low, high: datetime.timedelta(days=rng.randint(low, high))
    if rng.random() < 0.4:
        row["requestDate"] = datetime.date(2026, 1, 5) + days(0, 170)
        row["requestDecisionDate"] = row["requestDate"] + days(20, 50)
        row["adviceRequested"] = row["requestDecisionDate"] + days(1, 5)
        row["adviceReceived"] = row["adviceRequested"] + days(30, 60)
        row["draftIssued"] = row["adviceReceived"] + days(5, 20)
        row["finalIssued"] = row["draftIssued"] + days(16, 40)
        row["reviewDue"] = row["finalIssued"].replace(year=row["finalIssued"].year + 1) - datetime.timedelta(days=1)
    else:
        row["finalIssued"] = datetime.date(2019, 1, 7) + days(0, 2200)
        row["lastReview"] = datetime.date(2025, 1, 6) + days(0, 300)
        row["reviewType"] = "annual"
        row["reviewDue"] = row["lastReview"] + datetime.timedelta(days=364)
        meeting = row["reviewDue"] - days(0, 60)
        if meeting <= today:
            row["invitationsSent"] = meeting - days(20, 40)
            row["adviceRequested"] = meeting - days(25, 45)
            row["adviceCirculated"] = meeting - days(10, 20)
            row["reviewMeeting"] = meeting
            row["reportSent"] = meeting + days(7, 18)
            decided = meeting + days(15, 40)
            if decided <= today:
                row["decision"] = rng.choice(["maintain", "maintain", "amend", "cease"])
                row["decisionDate"] = decided
                if row["decision"] == "amend":
                    row["amendNotice"] = row["draftAmended"] = decided + days(0, 7)
                    row["amendedFinal"] = row["amendNotice"] + days(30, 70)
                if row["decision"] == "cease":
                    row["ceaseDate"] = decided + days(60, 90)
    return row


def quoted(value):
    text = value.isoformat() if isinstance(value, datetime.date) else value
    return '"' + text.replace('"', '""') + '"' if any(c in text for c in ',"\n\r') else text


def write_csv(path, rows):
    with open(path, "w", encoding="utf-8", newline="") as out:
        out.write(",".join(HEADER) + "\n")
        for row in rows:
            out.write(",".join(quoted(row[name]) for name in HEADER) + "\n")


def escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def column(index):
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(65 + rest) + name
    return name


def sheet(lines, merges=(), hidden=()):
    """A sheet of lines; dates are serial numbers in style 1."""
    rows = []
    for number, line in enumerate(lines, 1):
        cells = []
        for index, value in enumerate(line):
            place = f"{column(index)}{number}"
            if value == "" or value is None:
                continue
            if isinstance(value, datetime.date):
                serial = (value - datetime.date(1899, 12, 30)).days
                cells.append(f'<c r="{place}" s="1"><v>{serial}</v></c>')
            elif isinstance(value, (int, float)):
                cells.append(f'<c r="{place}"><v>{value}</v></c>')
            else:
                cells.append(f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{escaped(value)}</t></is></c>')
        mark = ' hidden="1"' if number in hidden else ""
        rows.append(f'<row r="{number}"{mark}>{"".join(cells)}</row>')
    merged = "".join(f'<mergeCell ref="{m}"/>' for m in merges)
    merged = f"<mergeCells>{merged}</mergeCells>" if merged else ""
    return ('<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/'
            f'main"><sheetData>{"".join(rows)}</sheetData>{merged}</worksheet>')


def write_xlsx(path, sheets):
    """A workbook of (name, sheet xml) pairs."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    names = "".join(f'<sheet name="{escaped(n)}" sheetId="{i}" r:id="rId{i}"/>' for i, (n, _) in enumerate(sheets, 1))
    links = "".join(f'<Relationship Id="rId{i}" Type="{office}/worksheet" Target="worksheets/sheet{i}.xml"/>'
                    for i in range(1, len(sheets) + 1))
    overrides = "".join(f'<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="{kind}.worksheet+xml"/>'
                        for i in range(1, len(sheets) + 1))
    parts = {
        "[Content_Types].xml": f'{head}<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType='
        f'"application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>{overrides}'
        f'<Override PartName="/xl/styles.xml" ContentType="{kind}.styles+xml"/></Types>',
        "_rels/.rels": f'{head}<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type='
        f'"{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{head}<workbook xmlns="{main}" xmlns:r="{office}"><sheets>{names}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'{head}<Relationships xmlns="{package}/relationships">{links}<Relationship '
        f'Id="rId99" Type="{office}/styles" Target="styles.xml"/></Relationships>',
        "xl/styles.xml": f'{head}<styleSheet xmlns="{main}"><fonts count="1"><font/></fonts><fills count="1"><fill/>'
        '</fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2">'
        '<xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>',
    }
    for i, (_, xml) in enumerate(sheets, 1):
        parts[f"xl/worksheets/sheet{i}.xml"] = xml
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for name, text in parts.items():
            info = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            out.writestr(info, text)


def element(name, value):
    return f"<{name}>{escaped(str(value))}</{name}>"


def person(number, rng, padding=0):
    """A person of a SEN2 return of 2026 with one plan and, for four in five, a review."""
    born = datetime.date(2006, 1, 1) + datetime.timedelta(days=rng.randrange(6500))
    asked = datetime.date(2025, 1, 6) + datetime.timedelta(days=rng.randrange(180))
    is_new = rng.random() < 0.2
    days = lambda low, high: datetime.timedelta(days=rng.randint(low, high))
    urn = rng.choice(SETTINGS)[1]
    place = (f"<URN>{urn}</URN><PlacementRank>1</PlacementRank>{{}}<SENunitIndicator>0</SENunitIndicator>"
             "<ResourcedProvisionIndicator>0</ResourcedProvisionIndicator>")
    xml = [f"<Person>{element('Surname', rng.choice(SURNAMES))}{element('Forename', rng.choice(FORENAMES))}"
           f"{element('PersonBirthDate', born)}{element('Sex', rng.choice('MF'))}<Ethnicity>WBRI</Ethnicity>"
           f"<PostCode>ZZ1 1ZZ</PostCode>{element('UPN', upn(number))}<Requests>"]
    if is_new:
        decided, issued = asked + days(20, 50), asked + days(100, 180)
        xml.append(f"{element('ReceivedDate', asked)}<RequestSource>2</RequestSource><RYA>0</RYA>"
                   f"{element('RequestOutcomeDate', decided)}<RequestOutcome>Y</RequestOutcome><Assessment>"
                   f"<AssessmentOutcome>Y</AssessmentOutcome>{element('AssessmentOutcomeDate', issued)}<Week20>0</Week20>")
    else:
        issued = datetime.date(2019, 2, 1) + days(0, 1800)
        xml.append(f"{element('ReceivedDate', issued - days(100, 180))}<RYA>0</RYA><RequestOutcome>H</RequestOutcome>"
                   "<Assessment><AssessmentOutcome>H</AssessmentOutcome>")
    xml.append(f"<NamedPlan>{element('StartDate', issued)}<PB>0</PB><OA>0</OA><PlanDetail>{place.format('')}</PlanDetail>"
               "</NamedPlan></Assessment><ActivePlans>")
    if not is_new:
        meeting = datetime.date(2025, 1, 8) + days(0, 330)
        xml.append(f"{element('ReviewMeeting', meeting)}{element('ReviewOutcome', rng.choice('MMA'))}"
                   f"{element('LastReview', meeting + days(10, 35))}")
    entered = element("EntryDate", issued + days(0, 30))
    for _ in range(1 + padding):
        xml.append(f"<PlacementDetail>{place.format(entered)}</PlacementDetail>")
    xml.append(f"<SENneed>{element('SENtype', rng.choice(NEEDS))}<SENtypeRank>1</SENtypeRank></SENneed>"
               "</ActivePlans></Requests></Person>")
    return "\n".join(xml)


def person_of(row):
    """The person of a SEN2 return that a row of the list is about."""
    place = (f"<URN>{row['urn']}</URN><PlacementRank>1</PlacementRank>{{}}<SENunitIndicator>0</SENunitIndicator>"
             "<ResourcedProvisionIndicator>0</ResourcedProvisionIndicator>")
    def day(name, column):
        return element(name, row[column]) if row[column] else ""
    is_new = bool(row["requestDate"])
    decision = {"maintain": "M", "amend": "A", "cease": "C"}.get(row["decision"], "")
    received = row["requestDate"] or row["finalIssued"] - datetime.timedelta(days=140)
    code = "Y" if is_new else "H"
    return "".join([
        "<Person>", element("Surname", row["surname"]), element("Forename", row["forename"]),
        element("PersonBirthDate", row["dob"]), "<Sex>F</Sex><Ethnicity>WBRI</Ethnicity><PostCode>ZZ1 1ZZ</PostCode>",
        element("UPN", row["upn"]), "<Requests>", element("ReceivedDate", received),
        "<RequestSource>2</RequestSource>" if is_new else "", "<RYA>0</RYA>",
        day("RequestOutcomeDate", "requestDecisionDate"), element("RequestOutcome", code), "<Assessment>",
        element("AssessmentOutcome", code), day("AssessmentOutcomeDate", "finalIssued") if is_new else "",
        "<Week20>0</Week20><NamedPlan>", day("StartDate", "finalIssued"),
        day("CeaseDate", "ceaseDate") + "<CeaseReason>2</CeaseReason>" if row["ceaseDate"] else "", "<PB>0</PB><OA>0</OA>",
        f"<PlanDetail>{place.format('')}</PlanDetail></NamedPlan></Assessment><ActivePlans>",
        day("ReviewMeeting", "reviewMeeting"), element("ReviewOutcome", decision) if decision else "",
        day("ReviewDraft", "draftAmended"), day("LastReview", "decisionDate"),
        f"<PlacementDetail>{place.format(element('EntryDate', row['finalIssued']))}</PlacementDetail><SENneed>",
        element("SENtype", row["primaryNeed"]), "<SENtypeRank>1</SENtypeRank></SENneed></ActivePlans></Requests></Person>"])


HEAD = ('<?xml version="1.0" encoding="UTF-8"?>\n<Message><Header><CollectionDetails><Collection>SEN2</Collection>'
        "<Year>{year}</Year><ReferenceDate>{day}</ReferenceDate></CollectionDetails><Source><SourceLevel>L</SourceLevel>"
        "<LEA>999</LEA><SoftwareCode>FICTION</SoftwareCode><Release>0.0</Release><SerialNo>1</SerialNo>"
        "<DateTime>{year}-02-02T09:30:00</DateTime></Source></Header><Persons>\n")


def write_sen2_of(path, rows):
    """The draft return of 2027 that agrees with a list."""
    with open(path, "w", encoding="utf-8", newline="") as out:
        out.write(HEAD.format(year=2027, day="2027-01-21"))
        for row in rows:
            out.write(person_of(row) + "\n")
        out.write("</Persons></Message>\n")


def write_sen2(path, people, seed=1, padding=0):
    """A return; `padding` adds placements to every person, which makes the file larger."""
    rng = random.Random(seed)
    with open(path, "w", encoding="utf-8", newline="") as out:
        out.write(HEAD.format(year=2026, day="2026-01-15"))
        for number in range(1, people + 1):
            out.write(person(number, rng, padding) + "\n")
        out.write("</Persons></Message>\n")
