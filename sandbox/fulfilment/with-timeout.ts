/**
 * Waits for a promise, but not for ever.
 *
 * @param milliseconds of the machine's time
 * @param problem message of the error when the time is up; what comes later is ignored
 */
export async function withTimeout<Value>(
  promise: Promise<Value>,
  milliseconds: number,
  problem: string,
): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(problem)), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
