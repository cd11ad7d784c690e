import { checkConfig, checkGenerated, checkGitAttributes } from './descriptions.ts';
import { checkNode, checkPorts, checkProxy } from './environment.ts';
import type { Finding, Patient } from './finding.ts';
import { checkPackages, checkPeers } from './packages.ts';

/** Looks at everything that an installation needs, in the order in which one thing needs another. */
export async function examine(patient: Patient): Promise<Finding[]> {
  const findings = [...checkNode(patient), ...checkPackages(patient)];
  const { findings: config, configured } = await checkConfig(patient);
  findings.push(...config);
  if (configured !== undefined) {
    const peers = checkPeers(patient, configured.config);
    findings.push(...peers);
    // Without its peers no target can say what it would write.
    if (!peers.some(({ state }) => state === 'error')) {
      findings.push(...(await checkGenerated(patient, configured)));
    }
    findings.push(...checkGitAttributes(patient, configured));
  }
  return [...findings, ...(await checkPorts(patient)), ...checkProxy(patient)];
}
