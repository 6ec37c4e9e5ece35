export function SignIn() {
  return <></>;
}
