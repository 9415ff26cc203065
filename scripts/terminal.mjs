import { spawn } from "node:child_process";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");

/** A sentence for the person at the terminal; thrown where going on makes no sense. */
export class Refusal extends Error {}

/** Runs a script to its end: a Refusal is printed as its sentence, anything else with its stack. */
export async function main(script) {
  try {
    await script();
  } catch (error) {
    console.error(error instanceof Refusal ? `\n✗ ${error.message}` : error);
    process.exitCode = 1;
  }
}

/** Shows one long step after the other, with its number and the seconds it took. */
export function steps(total) {
  let at = 0;
  return async (title, work) => {
    at += 1;
    const label = `[${at}/${total}] ${title}`;
    const startedAt = Date.now();
    const seconds = () => `${Math.round((Date.now() - startedAt) / 1000)} s`;
    const terminal = process.stdout.isTTY;
    const show = () => process.stdout.write(`\r${label} … ${seconds()}\x1b[K`);
    if (!terminal) console.log(`${label} …`);
    const timer = setInterval(
      () => (terminal ? show() : console.log(`${label} … ${seconds()}`)),
      terminal ? 200 : 15_000,
    );
    try {
      const note = await work();
      if (terminal) process.stdout.write("\r\x1b[K");
      console.log(`${label} ✓ ${typeof note === "string" ? `${note}, ` : ""}${seconds()}`);
    } catch (error) {
      if (terminal) process.stdout.write("\r\x1b[K");
      console.log(`${label} ✗ ${seconds()}`);
      throw error;
    } finally {
      clearInterval(timer);
    }
  };
}

/** Runs a program to its end; returns its code and what it said. `onText` sees the text as it comes. */
export function run(command, args, { env = process.env, onText } = {}) {
  return new Promise((done) => {
    if (interrupted) return done({ code: 1, text: "Interrupted." });
    const shell = process.platform === "win32" && command === "npm";
    const child = spawn(command, args, { cwd: root, env, shell, stdio: ["ignore", "pipe", "pipe"] });
    running.add(child);
    let text = "";
    const take = (chunk) => {
      text = (text + chunk).slice(-200_000);
      onText?.(String(chunk));
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    child.once("error", (error) => done({ code: 1, text: String(error) }));
    child.once("close", (code) => {
      running.delete(child);
      done({ code: code ?? 1, text });
    });
  });
}

const running = new Set();
let interrupted = false;

/** Ends what `run` is running and refuses to run more: for Ctrl-C in the middle of a long step. */
export function interrupt() {
  interrupted = true;
  for (const child of running) child.kill("SIGTERM");
}

/** Like `run`, but a failure is a Refusal that shows the last lines. */
export async function mustRun(what, command, args, options) {
  const { code, text } = await run(command, args, options);
  if (interrupted) throw new Refusal("Interrupted.");
  if (code !== 0) throw new Refusal(`${what} failed:\n\n${tail(text, 40)}`);
  return text;
}

export const tail = (text, lines) => text.trimEnd().split("\n").slice(-lines).join("\n");

/**
 * Calls back when this script is to end: a signal, or npm, which ran it, is gone (the shell between the two dies of a
 * signal without handing it on).
 */
export function onStop(stop) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
  const parent = process.ppid;
  const look = () => process.ppid !== parent && stop();
  if (process.env.npm_lifecycle_event) setInterval(look, 500).unref();
}
