// 大字版的开关：勾选框本身不用脚本也管这一页，脚本让它记住。
{
  const root = document.documentElement;
  const choice = document.getElementById('large');
  const remember = () => {
    try {
      if (choice.checked) localStorage.setItem('portal-view', 'large');
      else localStorage.removeItem('portal-view');
    } catch (error) {
      // 记不住，这一页仍然换了字号。
    }
  };
  // 服务器按 cookie 给的大字样式表，要去掉 cookie 再取一次才换回来。
  const forgetCookie = () => {
    if (!/(?:^|; )view=large(?:;|$)/.test(document.cookie)) return;
    const home = new URL(document.querySelector('.mark').getAttribute('href'), document.baseURI).pathname;
    document.cookie = `view=; Path=${home}; Max-Age=0; SameSite=Lax`;
    location.reload();
  };
  choice.checked = root.classList.contains('large');
  choice.addEventListener('change', () => {
    root.classList.toggle('large', choice.checked);
    remember();
    if (!choice.checked) forgetCookie();
  });
}
