/**
 * Stands in for `@vscode/native-watchdog`, which ends an extension host whose parent is gone. Our
 * hosts are ended together with the server's process group, so there is nothing left to do.
 */
export function start() {}
