// 大字版：读者选过就记住，页面画出来之前先用上，免得先小后大。
try {
  if (localStorage.getItem('portal-view') === 'large') document.documentElement.classList.add('large');
} catch (error) {
  // 浏览器不让网站记东西，开关就只管这一页。
}
