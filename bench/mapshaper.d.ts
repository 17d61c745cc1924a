declare module 'mapshaper' {
  const mapshaper: {
    /** Runs commands on files given by name, and gives the files they write. */
    applyCommands(
      commands: string,
      input: Record<string, string | Uint8Array>,
    ): Promise<Record<string, Uint8Array>>;
  };
  export default mapshaper;
}
