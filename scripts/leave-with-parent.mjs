// Loaded into every process that the start script begins: when the start is cut off without a word, they end too.
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
