import { createServer } from 'node:net';

/**
 * Takes a port for a moment, to learn whether it is free; 0 asks for any.
 * @returns the port, or null when another program has it
 * @throws what the system says other than that, such as a port below 1024 without the right to it
 */
export function freePort(port: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    );
    server.listen(port, () => {
      const address = server.address();
      const taken = typeof address === 'object' && address ? address.port : port;
      server.close(() => resolve(taken));
    });
  });
}

/** Reads a port as a person writes it; undefined when it is none. */
export function readPort(text: string): number | undefined {
  const port = Number(text);
  return /^\d+$/.test(text) && port >= 1 && port <= 65_535 ? port : undefined;
}
