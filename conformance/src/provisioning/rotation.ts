import { SuiteError } from '../error.js';
import type { Provisioning } from './provisioning.js';

/** Whether a case has begun a rotation of the trust bundle and not completed it. */
export interface Rotation {
  isOpen: boolean;
}

/**
 * Begins a rotation of the trust bundle. Where that is refused, an earlier run may have ended in the middle of one: that one is
 * completed, and the new one begun after it.
 *
 * @throws SuiteError what the first attempt met, when there was none to complete
 */
export async function beginRotation(provisioning: Provisioning, rotation: Rotation): Promise<void> {
  try {
    await provisioning.beginRotation();
  } catch (error) {
    if (!(error instanceof SuiteError) || error.code !== 'suite-operator-failed') throw error;
    await provisioning.completeRotation().catch(() => {
      throw error;
    });
    await provisioning.beginRotation();
  }
  rotation.isOpen = true;
}

/** Completes a rotation that was begun. @throws SuiteError */
export async function completeRotation(provisioning: Provisioning, rotation: Rotation): Promise<void> {
  await provisioning.completeRotation();
  rotation.isOpen = false;
}

/** Completes a rotation that a case has left open, so that later ones can begin theirs. @throws SuiteError */
export async function closeRotation(provisioning: Provisioning, rotation: Rotation): Promise<boolean> {
  if (!rotation.isOpen) return false;
  await completeRotation(provisioning, rotation);
  return true;
}
