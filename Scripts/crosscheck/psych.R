# Recomputes kappas with R's psych package. In: a folder with ratings-N.csv (rater1,rater2 as places on a scale of four);
# out: lines case,kappa,lower,upper,quadratic kappa.
suppressMessages(library(psych))
folder <- commandArgs(TRUE)[1]
for (number in as.integer(commandArgs(TRUE)[-1])) {
  ratings <- read.csv(file.path(folder, paste0("places-", number, ".csv")))
  table <- table(factor(ratings$rater1, levels = 0:3), factor(ratings$rater2, levels = 0:3))
  k <- suppressWarnings(cohen.kappa(unclass(table)))
  cat(number, sprintf("%.15g", c(k$confid[1, 2], k$confid[1, 1], k$confid[1, 3], k$weighted.kappa)), sep = ",")
  cat("\n")
}
