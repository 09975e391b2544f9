// Loaded into the portal's process, which leads a group of its own. A start script that is killed
// cannot stop the portal any more: the end of the pipe between them is how the portal learns of it.
const { Socket } = require('node:net');

// As long as the start script would have waited for an orderly stop.
const stopMs = Number(process.env.END_WITH_PARENT_MS ?? 15_000);

new Socket({ fd: 3 })
  .on('close', () => {
    process.kill(-process.pid, 'SIGTERM');
    // Its database may have gone as well, and nobody else is left to end it.
    setTimeout(() => process.kill(-process.pid, 'SIGKILL'), stopMs).unref();
  })
  .resume()
  .unref();
