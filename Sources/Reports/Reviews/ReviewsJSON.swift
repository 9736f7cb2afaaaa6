import Caseload
import Regulations

/// The annual review tracker as JSON.
public enum ReviewsJSON {
  /// One object: the day, the cases with clocks and next duty, backlog, what falls due, pace and recovery.
  public static func bytes(of tracker: ReviewTracker) -> [UInt8] {
    var json = JSONWriter(capacity: 8192 + tracker.cases.count * 4096)
    json.beginObject()
    json.member("asOf", tracker.asOf.description)
    json.name("cases")
    json.beginArray()
    for one in tracker.cases + tracker.others { write(one, to: &json) }
    json.endArray()
    write(tracker.backlog, to: &json)
    writeAhead(tracker.ahead, to: &json)
    writeTransfers(tracker.transfers, to: &json)
    writePace(tracker.pace, to: &json)
    write(tracker.recovery, to: &json)
    ClockJSON.write(tracker.shares, to: &json)
    json.endObject()
    return json.bytes + [0x0A]
  }

  private static func write(_ one: ReviewCase, to json: inout JSONWriter) {
    json.beginObject()
    ClockJSON.writeMembers(of: one.timeliness, to: &json)
    let summary = one.timeliness.history.summary
    json.name("planInForce")
    json.bool(one.hasPlan)
    json.member("step", one.step)
    json.member("nextDuty", one.nextDuty)
    json.member("nextDue", one.nextDue?.description)
    json.member("reviewDue", one.reviewDue?.description)
    json.name("overdue")
    json.bool(one.isOverdue)
    json.member("daysOver", one.daysOver)
    json.member("monthsOver", one.monthsOver)
    json.member("team", summary.team)
    json.member("caseOfficer", summary.caseOfficer)
    json.member("settingName", summary.settingName)
    json.member("ncy", one.year)
    json.member("reviews", one.timeliness.history.reviews.count)
    json.name("transfer")
    if let transfer = one.transfer {
      json.beginObject()
      json.member("title", transfer.title)
      json.member("deadline", transfer.deadline.description)
      json.name("open")
      json.bool(one.isTransferOpen)
      json.name("recorded")
      json.bool(transfer.isRecorded)
      json.member("check", transfer.check)
      json.endObject()
    } else {
      json.null()
    }
    json.name("yearDuties")
    json.beginArray()
    for duty in one.yearDuties { json.string("\(duty.says) (\(duty.basis))") }
    json.endArray()
    json.endObject()
  }

  private static func write(_ backlog: Backlog, to json: inout JSONWriter) {
    json.name("backlog")
    json.beginObject()
    json.member("plans", backlog.plans)
    json.member("overdue", backlog.overdue)
    json.member("withoutDueDay", backlog.unknown)
    json.name("ages")
    json.beginArray()
    for age in backlog.ages {
      json.beginObject()
      json.member("fromMonths", age.from)
      json.member("toMonths", age.to)
      json.member("count", age.count)
      json.endObject()
    }
    json.endArray()
    for (name, groups) in [("byTeam", backlog.teams), ("bySetting", backlog.settings), ("byYear", backlog.years)] {
      json.name(name)
      json.beginArray()
      for group in groups {
        json.beginObject()
        json.member("name", group.name)
        json.member("plans", group.plans)
        json.member("overdue", group.overdue)
        json.name("ages")
        json.beginArray()
        for count in group.ages { json.number(count) }
        json.endArray()
        json.member("longestDays", group.longest)
        json.endObject()
      }
      json.endArray()
    }
    json.endObject()
  }

  private static func writeAhead(_ ahead: [AheadCount], to json: inout JSONWriter) {
    json.name("dueWithin")
    json.beginArray()
    for count in ahead {
      json.beginObject()
      json.member("weeks", count.weeks)
      json.member("count", count.count)
      json.member("withOpenTransfer", count.withTransfer)
      json.endObject()
    }
    json.endArray()
  }

  private static func writeTransfers(_ transfers: [TransferCount], to json: inout JSONWriter) {
    json.name("transfers")
    json.beginArray()
    for transfer in transfers {
      json.beginObject()
      json.member("title", transfer.title)
      json.member("deadline", transfer.deadline.description)
      json.member("count", transfer.count)
      json.member("open", transfer.open)
      json.endObject()
    }
    json.endArray()
  }

  private static func writePace(_ pace: [StepPace], to json: inout JSONWriter) {
    json.name("pace")
    json.beginArray()
    for step in pace {
      json.beginObject()
      json.member("rule", step.rule.id)
      json.member("title", step.rule.title)
      json.member("from", step.from)
      json.name("countsBackwards")
      json.bool(step.isAhead)
      json.member("count", step.count)
      json.name("medianDays")
      json.number(step.medianDays)
      json.member("ninetiethDays", step.ninetiethDays)
      json.member("over", step.over)
      json.member("decided", step.decided)
      json.name("shareOver")
      if step.decided > 0 { json.number(Double(step.over) / Double(step.decided)) } else { json.null() }
      json.endObject()
    }
    json.endArray()
  }

  private static func write(_ recovery: RecoveryPlan, to json: inout JSONWriter) {
    json.name("recovery")
    json.beginObject()
    json.member("overdue", recovery.overdue)
    json.member("tracked", recovery.tracked)
    json.member("completed", recovery.completed)
    json.member("rateWeeks", recovery.rateWeeks)
    json.name("perWeek")
    json.number(recovery.perWeek)
    json.name("fallingDuePerWeek")
    json.number(recovery.fallingDuePerWeek)
    json.member("clearedBy", recovery.clearedBy?.description)
    json.name("targets")
    json.beginArray()
    for target in recovery.targets {
      json.beginObject()
      json.member("by", target.by.description)
      json.member("perWeek", target.perWeek)
      json.endObject()
    }
    json.endArray()
    json.name("course")
    json.beginArray()
    for week in recovery.course {
      json.beginObject()
      json.member("weekEnd", week.weekEnd.description)
      json.member("overdue", week.overdue)
      json.endObject()
    }
    json.endArray()
    json.name("assumptions")
    json.beginArray()
    for sentence in recovery.assumptions { json.string(sentence) }
    json.endArray()
    json.endObject()
  }
}
