/** A thread that draws what it is sent and answers in that order. Vite reads the TypeScript for it. */
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { runnerImport } from 'vite';

const { module } = await runnerImport(join(import.meta.dirname, 'paint.ts'), {
  configFile: false,
  logLevel: 'error',
});
const paint = await module.openPaint();

parentPort.on('message', (job) => {
  try {
    const png = paint(job);
    parentPort.postMessage({ png }, [png.buffer]);
  } catch ({ message }) {
    parentPort.postMessage({ message });
  }
});
parentPort.postMessage('ready');
