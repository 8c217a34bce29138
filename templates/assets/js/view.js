// 大字版：读者选过就记住，页面画出来之前先用上，免得先小后大。
{
  const isRemembered = () => {
    try {
      return localStorage.getItem('portal-view') === 'large';
    } catch (error) {
      return false; // 浏览器不让网站记东西，开关就只管这一页。
    }
  };
  // 没有脚本时选的大字版记在 cookie 里，由服务器换样式表（见 deploy/nginx.conf）。
  const isServed = /(?:^|; )view=large(?:;|$)/.test(document.cookie);
  if (isServed || isRemembered()) document.documentElement.classList.add('large');
}
