/** @module The pages of one's own account, and the question whether it is you. */
export { ChangeButton } from './change-button.tsx';
export { ClosingGate } from './data/closing-gate.tsx';
export { DataPage } from './data/data-page.tsx';
export { DevicesPage } from './devices/devices-page.tsx';
export { Fault } from './fault.tsx';
export { HistoryPage } from './history/history-page.tsx';
export { PanicDialog } from './panic/panic-section.tsx';
export { ProfilePage } from './profile/profile-page.tsx';
export { SecurityPage } from './security/security-page.tsx';
export { useStepUp } from './step-up/step-up.ts';
export { StepUpProvider } from './step-up/step-up-provider.tsx';
export { useGuardedChange } from './step-up/use-guarded-change.ts';
export { faultOf } from './words.ts';
