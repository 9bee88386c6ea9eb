// Loaded into a program before its own main: says when its first window had drawn something and could appear, and ends it.
const { app } = require('electron');

app.once('browser-window-created', (_event, window) => {
  window.once('ready-to-show', () => {
    process.stdout.write(`painted ${Date.now()}\n`, () => app.quit());
  });
});
