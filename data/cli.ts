/** The command line `npm run -s data -- …`: builds, checks and publishes releases. */
import { main } from './cli/main';

process.exitCode = await main(process.argv.slice(2), process);
