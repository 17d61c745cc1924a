export default function Page() {
  return <main>Dân Đồ</main>;
}
