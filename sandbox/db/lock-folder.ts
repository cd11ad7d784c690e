import { DatabaseSync } from 'node:sqlite';
import { SandboxError } from '../setup/sandbox-error.ts';

/**
 * Makes sure that no other process uses a folder. The lock is one of the operating system, on the file
 * `<folder>.lock`, and goes with the process however that ends. Node.js has no call for such locks;
 * SQLite, which it brings along, takes them on every system.
 *
 * @param folder a folder whose parent exists
 * @returns gives it free again
 * @throws SandboxError when another one has it, or the lock file cannot be written
 */
export function lockFolder(folder: string): () => void {
  let lock: DatabaseSync | undefined;
  try {
    lock = new DatabaseSync(`${folder}.lock`);
    lock.exec('begin exclusive');
  } catch (error) {
    lock?.close();
    const text = error instanceof Error ? error.message : String(error);
    throw new SandboxError(
      text.includes('locked')
        ? `The data in ${folder} are in use by another sandbox: stop that one, or choose another folder.`
        : `Cannot lock ${folder}.lock: ${text}. Choose a folder that may be written to.`,
    );
  }
  const held = lock;
  return () => {
    if (held.isOpen) held.close();
  };
}
