// 大字版的开关：勾选框本身不用脚本也管这一页，脚本让它记住。
{
  const root = document.documentElement;
  const choice = document.getElementById('large');
  choice.checked = root.classList.contains('large');
  choice.addEventListener('change', () => {
    root.classList.toggle('large', choice.checked);
    try {
      if (choice.checked) localStorage.setItem('portal-view', 'large');
      else localStorage.removeItem('portal-view');
    } catch (error) {
      // 记不住，这一页仍然换了字号。
    }
  });
}
