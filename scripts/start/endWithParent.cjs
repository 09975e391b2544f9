// Loaded into the portal's process, which leads a group of its own. A start script that is killed
// cannot stop the portal any more: the end of the pipe between them is how the portal learns of it.
const { Socket } = require('node:net');

new Socket({ fd: 3 })
  .on('close', () => process.kill(-process.pid, 'SIGTERM'))
  .resume()
  .unref();
