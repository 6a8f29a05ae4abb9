import { StoreError } from '../../errors.ts';

/** Runs one atomic step of a synchronous database; what the database throws becomes a StoreError. */
export function step<T>(body: () => T): Promise<T> {
  return new Promise((resolve, reject) => {
    try {
      resolve(body());
    } catch (error) {
      reject(error instanceof StoreError ? error : new StoreError(error));
    }
  });
}
