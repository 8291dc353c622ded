/** The server can't listen where it was told to. The message says why, and what can be done. */
export class AddressTaken extends Error {
  override readonly name = 'AddressTaken';

  constructor(host: string, port: number, cause: NodeJS.ErrnoException) {
    const why =
      cause.code === 'EADDRINUSE' ? 'another program listens there, perhaps another bot' : cause.message;
    super(`The bot can't listen at ${host}:${port}: ${why}. Stop it, or set another PORT or HOST.`, {
      cause,
    });
  }
}
