import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { ENVIRONMENT, NEXT, ROOT } from '../app/_launch/child';
import { freePort } from '../app/_launch/port';
import { KEEP_ALIVE } from './keep-alive';

/** A server of one test, with a port and a store of its own, that may die. */
export class MortalServer {
  private child: ChildProcess | null = null;

  private constructor(
    readonly address: string,
    private readonly port: number,
    private readonly store: string,
  ) {}

  /** @param store the file that its plans are kept in */
  static async start(store: string): Promise<MortalServer> {
    const port = await freePort(0);
    if (port === null) throw new Error('no port is free');
    const server = new MortalServer(`http://localhost:${port}`, port, store);
    await server.startAgain();
    return server;
  }

  /** Starts it on the port and the store that it had. Resolves once it answers. */
  async startAgain(): Promise<void> {
    // Next itself and not the script around it: what is killed is what serves.
    this.child = spawn(
      process.execPath,
      [NEXT, 'start', '--port', String(this.port), ...KEEP_ALIVE],
      {
        cwd: ROOT,
        env: { ...ENVIRONMENT, DANDO_STORE: this.store },
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    );
    const well = () =>
      fetch(`${this.address}/api/health`).then(
        ({ ok }) => ok,
        () => false,
      );
    while (!(await well())) {
      if (this.child.exitCode !== null) throw new Error('the server ended before it answered');
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  /** Ends it as a power cut would: with no moment to finish anything. */
  async kill(): Promise<void> {
    const { child } = this;
    this.child = null;
    if (!child || child.exitCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }
}
