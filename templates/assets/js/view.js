// 页面画出来之前要知道的：脚本能不能用，是不是要搜什么，读者选过大字版没有；免得画好了再跳。
{
  const root = document.documentElement;
  root.classList.add('scripted');
  if (/[?&]q=[^&]/.test(location.search)) root.classList.add('asked');
  const isRemembered = () => {
    try {
      return localStorage.getItem('portal-view') === 'large';
    } catch (error) {
      return false; // 浏览器不让网站记东西，开关就只管这一页。
    }
  };
  // 没有脚本时选的大字版记在 cookie 里，由服务器换样式表（见 deploy/nginx.conf）。
  const isServed = /(?:^|; )view=large(?:;|$)/.test(document.cookie);
  if (isServed || isRemembered()) root.classList.add('large');
}
