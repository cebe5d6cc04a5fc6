/**
 * What VS Code says of itself on the channel that also carries the extension host's console. It is
 * left out of the output of tests, unless PLUMBLINE_HOST_DEBUG is set.
 */

const patterns = [
  // Features of VS Code that have no use here and look for a service, an account or a server
  /^\[(AgentHost|AccountPolicyGate|Chat|DefaultAccount|McpGateway|Service Worker|chat|driver)/,
  /^(Ignoring fetching|Updating|Found) additional builtin/,
  /^Creation of workbench contribution/,
  /^No search provider|^Timed out waiting for authentication provider/,
  /^Failed to get installed servers/,
  // The connection to an extension host
  /^\[reconnection-grace-time\]/,
  /^(Resolving|Resolved) connection token|^Creating a socket/,
  /^Started local extension host|^Extension host \(.*\) |^Canceled: Canceled/,
  // A web workbench that looks into its workspace before the workspace's file system is there
  /^ENOPRO: |^CodeExpectedError|^Ignoring the error while validating workspace folder/,
  /^vscode-test-web-support fs provider/,
  // The web server of @vscode/test-web: what it does, files that this build is without, and answers
  // that nobody waits for when the browser closes
  /^Using ESM loader|^Serving |^Listening on |^Loading development extension|^Opening browser on/,
  /GET \/static\/(build\/extensions\/.*|devextensions\/package\.nls\.json) .*404/,
  /^Request to '.*\/package\.nls\.json' failed with status code 404/,
  /GET \/\S+ \S+- - ms|Error: write EPIPE|ERR_STREAM_PREMATURE_CLOSE|Error: read ECONNRESET/,
];

/** Whether to print what is usually left out. */
export const showsChatter = process.env['PLUMBLINE_HOST_DEBUG'] !== undefined;

/** @param {string} text one message */
export function isChatter(text) {
  return !showsChatter && patterns.some((pattern) => pattern.test(text));
}
