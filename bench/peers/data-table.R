# Every code column is blank or in its list, on all cores. Usage: Rscript data-table.R FILE CODES
library(data.table)

arguments <- commandArgs(trailingOnly = TRUE)
setDTthreads(0)
read <- function(path, header) {
  fread(path, sep = "^", quote = "", header = header, colClasses = "character", na.strings = NULL, showProgress = FALSE)
}
data <- read(arguments[1], TRUE)
lists <- read(arguments[2], FALSE)
faults <- 0
for (column in unique(lists$V1)) {
  faults <- faults + sum(!(data[[as.integer(column)]] %chin% c(lists[V1 == column, V2], "")))
}
cat(sprintf("{\"records\": %d, \"faults\": %d}\n", nrow(data), faults))
