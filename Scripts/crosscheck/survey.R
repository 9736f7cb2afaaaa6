# Recomputes estimates with R's survey package. In: a folder with cases.csv (case,method) and units-N.csv; out: lines
# case,estimate,standard error,lower,upper.
suppressMessages(library(survey))
folder <- commandArgs(TRUE)[1]
cases <- read.csv(file.path(folder, "cases.csv"))
for (i in seq_len(nrow(cases))) {
  units <- read.csv(file.path(folder, paste0("units-", cases$case[i], ".csv")))
  design <- svydesign(ids = ~1, strata = ~stratum, fpc = ~N, data = units)
  p <- suppressWarnings(svyciprop(~good, design, method = cases$method[i]))
  ci <- attr(p, "ci")
  cat(cases$case[i], sprintf("%.15g", c(as.numeric(p), sqrt(as.numeric(attr(p, "var"))), ci[1], ci[2])), sep = ",")
  cat("\n")
}
