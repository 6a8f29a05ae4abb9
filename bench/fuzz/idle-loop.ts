/** A thread that does nothing: how late its timers are is how busy the machine is. Answers any message with its p99, ms. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parentPort } from 'node:worker_threads';

const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
parentPort?.on('message', () => {
  parentPort?.postMessage(delay.percentile(99) / 1e6);
});
