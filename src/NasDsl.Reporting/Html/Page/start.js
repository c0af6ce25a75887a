showWinner();
showProgress();
showFronts();
showFailures();
showTrials();
document.documentElement.dataset.ready = "true";
