/**
 * Stands in for `@vscode/spdlog`, the logger behind VS Code's output channels: the same functions,
 * written to the file at once and without rotation. Without it output channels stay empty.
 */
import fs from 'node:fs';
import path from 'node:path';

const levels = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];
const info = levels.indexOf('info');
let defaultLevel = info;

export const version = 0;

/** @param {number} level for loggers that are made from now on */
export function setLevel(level) {
  defaultLevel = level;
}

export function setFlushOn() {}

export class Logger {
  #level = defaultLevel;
  #isPlain = false;
  /** @type {string | undefined} */
  #file;

  /**
   * @param {string} _type
   * @param {string} _name
   * @param {string} [file]
   */
  constructor(_type, _name, file) {
    this.#file = file;
    if (file) fs.mkdirSync(path.dirname(file), { recursive: true });
  }

  /**
   * @param {number} level
   * @param {string} message
   */
  #write(level, message) {
    if (level < this.#level || !this.#file) return;
    const time = new Date().toISOString().replace('T', ' ').replace('Z', '');
    const line = this.#isPlain ? message : `${time} [${levels[level]}] ${message}\n`;
    try {
      fs.appendFileSync(this.#file, line);
    } catch {
      // The log folder of a closing window may be gone already. A logger must not fail.
    }
  }

  /** @param {string} message */
  trace(message) {
    this.#write(0, message);
  }
  /** @param {string} message */
  debug(message) {
    this.#write(1, message);
  }
  /** @param {string} message */
  info(message) {
    this.#write(2, message);
  }
  /** @param {string} message */
  warn(message) {
    this.#write(3, message);
  }
  /** @param {string} message */
  error(message) {
    this.#write(4, message);
  }
  /** @param {string} message */
  critical(message) {
    this.#write(5, message);
  }

  getLevel() {
    return this.#level;
  }
  /** @param {number} level */
  setLevel(level) {
    this.#level = level;
  }
  setPattern() {
    this.#isPlain = true;
  }
  clearFormatters() {
    this.#isPlain = true;
  }
  flush() {}
  drop() {
    this.#file = undefined;
  }
}

/**
 * @param {string} name
 * @param {string} file
 */
export async function createRotatingLogger(name, file) {
  return new Logger('rotating', name, file);
}

/**
 * @param {string} name
 * @param {string} file
 */
export async function createAsyncRotatingLogger(name, file) {
  return new Logger('rotating_async', name, file);
}
