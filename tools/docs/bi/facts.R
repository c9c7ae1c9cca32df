# Median days to resolve by department in this year, R with jsonlite (Debian: r-base, r-cran-jsonlite).
#   SIGNALS_URL=https://signali.example.bg SIGNALS_TOKEN=nsk_… Rscript facts.R
library(jsonlite)

url <- Sys.getenv("SIGNALS_URL", "http://127.0.0.1:3000")
token <- Sys.getenv("SIGNALS_TOKEN")

read <- function(path) {
  connection <- url(paste0(url, path), headers = c(Authorization = paste("Bearer", token)))
  on.exit(close(connection))
  fromJSON(paste(readLines(connection, warn = FALSE, encoding = "UTF-8"), collapse = "\n"))
}

year <- format(Sys.Date(), "%Y")
stats <- read(paste0("/bi/stats.json?from=", year, "-01-01&to=", year, "-12-31&groupBy=DEPARTMENT"))
names <- read("/bi/reference/departments.json")
stats <- merge(stats, names, by.x = "department", by.y = "code")
stats$medianDays <- round(stats$medianHoursToResolve / 24, 1)
print(stats[order(stats$medianDays), c("nameBg", "received", "resolved", "medianDays")], row.names = FALSE)
