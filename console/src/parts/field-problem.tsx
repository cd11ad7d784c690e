import { use, useState } from 'react';
import { FieldError, FieldErrorContext } from 'react-aria-components/FieldError';

/**
 * What is wrong with a field. The line stays when the fault is mended: it goes when the field is left, and the button
 * that somebody is just pressing must not move away from under the finger.
 */
export function FieldProblem() {
  const isInvalid = use(FieldErrorContext)?.isInvalid ?? false;
  const [wasInvalid, setWasInvalid] = useState(isInvalid);
  if (isInvalid && !wasInvalid) setWasInvalid(true);
  if (isInvalid || !wasInvalid) return <FieldError />;
  return (
    <span className="field-kept" aria-hidden="true">
      &nbsp;
    </span>
  );
}
