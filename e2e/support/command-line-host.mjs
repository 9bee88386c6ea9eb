// Runs the built command line as often as it is told to: starting Node anew takes longer than most commands.
let count = 0;

process.on('disconnect', () => process.exit());
process.on('message', async ({ program, words }) => {
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'])
    process[name].write = (text) => {
      said[name] += text;
      return true;
    };
  process.argv = [process.execPath, program, ...words];
  process.exitCode = 0;
  // Under another address a module runs again; what it imports stays.
  await import(`${program}?${(count += 1)}`).catch((error) => {
    process.exitCode = 1;
    said.stderr += String(error?.stack ?? error);
  });
  process.send({ ...said, code: process.exitCode });
});
